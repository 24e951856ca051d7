create table haikou.weather_reading (
    like haikou.record_columns including comments including defaults,
    city  text not null,
    day   date,
    high  numeric,
    low   numeric check (low <= high),
    sky   text check (sky in ('clear', 'cloudy', 'overcast'))
);
comment on table haikou.weather_reading is 'The weather of one place on one day (天气), as forecast.';
comment on column haikou.weather_reading.city is 'The city.';
comment on column haikou.weather_reading.day is 'The day.';
comment on column haikou.weather_reading.high is 'The highest temperature.';
comment on column haikou.weather_reading.low is 'The lowest temperature.';
comment on column haikou.weather_reading.sky is 'What the sky is like.';
select haikou.create_dataset('weather_reading', 'weather_readings', '-day,city');
