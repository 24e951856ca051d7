-- What the pages that come with the service were last stored from: where nothing of that changed, a start need not read them again.
create table haikou.shipped_reading (
    only_row   boolean primary key default true check (only_row),
    read_from  text not null,
    examples   jsonb not null check (jsonb_typeof(examples) = 'object')
);
comment on table haikou.shipped_reading is 'One row: what the pages that come with the service were last stored from.';
comment on column haikou.shipped_reading.only_row is 'Always true: keeps the table at one row.';
comment on column haikou.shipped_reading.read_from is 'A hash of their texts, their reviews and the program that read them; empty before they were stored.';
comment on column haikou.shipped_reading.examples is 'For each dataset, the id of one of their records.';
insert into haikou.shipped_reading (read_from, examples) values ('', '{}');
