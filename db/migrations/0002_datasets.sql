-- One table a dataset. Each begins with the columns of haikou.record_columns: who says so, where it is printed, since when.

create table haikou.record_columns (
    row_no         bigint primary key,
    id             haikou.identifier not null,
    document_id    haikou.identifier not null,
    article_id     haikou.identifier,
    origin         haikou.origin not null,
    rule           text not null,
    digest         text not null,
    quote          text not null,
    segments       int4range[] not null,
    absent         haikou.absences not null,
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at),
    check (false) no inherit
);
comment on table haikou.record_columns is 'A pattern, always empty: the columns that every dataset''s table begins with.';
comment on column haikou.record_columns.row_no is 'The version of the record, from haikou.record.';
comment on column haikou.record_columns.id is 'Stable id of the record, derived from document, dataset and natural key.';
comment on column haikou.record_columns.document_id is 'The document it was read from.';
comment on column haikou.record_columns.article_id is 'The article it was read from.';
comment on column haikou.record_columns.origin is 'Who settled it: machine or reviewed.';
comment on column haikou.record_columns.rule is 'The rule that read it, or the review that settled it.';
comment on column haikou.record_columns.digest is 'SHA-256 over all fields and evidence: tells whether a new reading says the same.';
comment on column haikou.record_columns.quote is 'The words that support the row, verbatim. Checked on insert.';
comment on column haikou.record_columns.segments is 'Where they stand: code points of the document''s text, end exclusive.';
comment on column haikou.record_columns.absent is 'For each field without a value, why.';
comment on column haikou.record_columns.recorded_at is 'Since when this is held to be true.';
comment on column haikou.record_columns.superseded_at is 'Until when; null while it is.';

create table haikou.document_reading (
    like haikou.record_columns including comments including defaults,
    title         text,
    dateline_on   date,
    published_on  date,
    source_url    text,
    extractor     text not null
);
comment on table haikou.document_reading is 'What was read of a whole document, and what the sender said of it.';
comment on column haikou.document_reading.title is 'The sender''s title, else the first headline.';
comment on column haikou.document_reading.dateline_on is 'The day in the datelines of its articles, when they agree.';
comment on column haikou.document_reading.published_on is 'The day of publication the sender gave, if any.';
comment on column haikou.document_reading.source_url is 'Where the sender says the page can be found, if anywhere.';
comment on column haikou.document_reading.extractor is 'The version of the rules, and of the review, that read it.';

create table haikou.article_reading (
    like haikou.record_columns including comments including defaults,
    headline        text,
    kicker          text,
    subheads        text[],
    reporters       text[],
    correspondents  text[],
    dateline_on     date,
    continued_from  text,
    truncated       boolean not null,
    text            text not null
);
comment on table haikou.article_reading is 'What was read of an article.';
comment on column haikou.article_reading.headline is 'The headline (标题).';
comment on column haikou.article_reading.kicker is 'The line above the headline (引题).';
comment on column haikou.article_reading.subheads is 'Headings inside the article (小标题).';
comment on column haikou.article_reading.reporters is 'Reporters (记者).';
comment on column haikou.article_reading.correspondents is 'Correspondents (通讯员).';
comment on column haikou.article_reading.dateline_on is 'The day of the dateline (本报6月27日讯).';
comment on column haikou.article_reading.continued_from is 'Where the article began, for a continuation (上接第一版).';
comment on column haikou.article_reading.truncated is 'Whether the text breaks off in mid-sentence at its end.';
comment on column haikou.article_reading.text is 'The article as a person reads it: broken lines joined, tags dropped, a line a paragraph.';

create table haikou.governance_plan (
    like haikou.record_columns including comments including defaults,
    year          integer check (year between 1900 and 2200),
    city          text,
    target_sites  integer check (target_sites > 0),
    areas         text[]
);
comment on table haikou.governance_plan is 'A stated plan for grassroots-governance sites (基层治理特色点位).';
comment on column haikou.governance_plan.year is 'The year it is planned for.';
comment on column haikou.governance_plan.city is 'The city that plans.';
comment on column haikou.governance_plan.target_sites is 'How many sites.';
comment on column haikou.governance_plan.areas is 'The areas the sites are in, as named.';

create table haikou.governance_site (
    like haikou.record_columns including comments including defaults,
    name           text not null,
    kind           text not null check (kind in ('community', 'village', 'lane', 'other')),
    district       text,
    district_code  haikou.division_code,
    subdistrict    text,
    locality       text,
    designation    text not null check (designation in ('named', 'implied')),
    programmes     text[]
);
comment on table haikou.governance_site is 'A community, village or lane presented as a grassroots-governance site.';
comment on column haikou.governance_site.name is 'Its name.';
comment on column haikou.governance_site.kind is 'community 社区, village 村, lane 巷, other.';
comment on column haikou.governance_site.district is 'The district (区) or functional area.';
comment on column haikou.governance_site.district_code is 'Its GB/T 2260 code; a functional area has none.';
comment on column haikou.governance_site.subdistrict is 'The street or town (街道, 镇).';
comment on column haikou.governance_site.locality is 'A place named inside the site, such as a lane of a community.';
comment on column haikou.governance_site.designation is 'named: the text says it is one of the sites; implied: the article presents it.';
comment on column haikou.governance_site.programmes is 'What it runs, by the names in the text.';

create table haikou.air_quality_reading (
    like haikou.record_columns including comments including defaults,
    city                  text not null,
    city_code             haikou.division_code,
    period_start          date,
    period_end            date,
    pollutant             text not null check (pollutant in ('pm25', 'pm10', 'o3', 'so2', 'no2', 'co')),
    value                 numeric check (value >= 0),
    unit                  text check (unit in ('ug/m3', 'mg/m3')),
    as_printed            text,
    year_on_year_percent  numeric check (year_on_year_percent >= -100),
    rank                  integer check (rank > 0),
    ranked_cities         integer check (ranked_cities > 0),
    check (period_start <= period_end),
    check (rank <= ranked_cities),
    check ((value is null) = (unit is null))
);
comment on table haikou.air_quality_reading is 'One pollutant, one place, one period.';
comment on column haikou.air_quality_reading.city is 'The city, or the place the text names.';
comment on column haikou.air_quality_reading.city_code is 'Its GB/T 2260 code.';
comment on column haikou.air_quality_reading.period_start is 'First day of the period.';
comment on column haikou.air_quality_reading.period_end is 'Last day of the period, inclusive.';
comment on column haikou.air_quality_reading.pollutant is 'pm25, pm10, o3, so2, no2, co.';
comment on column haikou.air_quality_reading.value is 'The concentration.';
comment on column haikou.air_quality_reading.unit is 'UCUM: ug/m3 (微克/立方米) or mg/m3 (毫克/立方米).';
comment on column haikou.air_quality_reading.as_printed is 'The value in the newspaper''s words.';
comment on column haikou.air_quality_reading.year_on_year_percent is 'Change against the same period of the year before, in percent; 持平 is 0.';
comment on column haikou.air_quality_reading.rank is 'Rank of the place for this pollutant.';
comment on column haikou.air_quality_reading.ranked_cities is 'Among how many cities.';

create table haikou.air_quality_summary (
    like haikou.record_columns including comments including defaults,
    city               text not null,
    city_code          haikou.division_code,
    period_start       date,
    period_end         date,
    valid_days         integer check (valid_days between 0 and 366),
    good_days          integer check (good_days between 0 and 366),
    good_days_percent  haikou.percent,
    composite_index    numeric check (composite_index >= 0),
    rank               integer check (rank > 0),
    ranked_cities      integer check (ranked_cities > 0),
    pm25_rank          integer check (pm25_rank > 0),
    check (period_start <= period_end),
    check (rank <= ranked_cities)
);
comment on table haikou.air_quality_summary is 'One place, one period.';
comment on column haikou.air_quality_summary.city is 'The city, or the place the text names.';
comment on column haikou.air_quality_summary.city_code is 'Its GB/T 2260 code.';
comment on column haikou.air_quality_summary.period_start is 'First day of the period.';
comment on column haikou.air_quality_summary.period_end is 'Last day of the period, inclusive.';
comment on column haikou.air_quality_summary.valid_days is 'Days with valid monitoring (有效监测天数).';
comment on column haikou.air_quality_summary.good_days is 'Days rated excellent or good (优良天数).';
comment on column haikou.air_quality_summary.good_days_percent is 'Share of days rated excellent or good (优良天数比例).';
comment on column haikou.air_quality_summary.composite_index is 'Composite index (综合指数), no unit; lower is cleaner.';
comment on column haikou.air_quality_summary.rank is 'Rank by air quality.';
comment on column haikou.air_quality_summary.ranked_cities is 'Among how many cities.';
comment on column haikou.air_quality_summary.pm25_rank is 'Rank by PM2.5 concentration.';

create table haikou.trade_in_subsidy (
    like haikou.record_columns including comments including defaults,
    scope            text not null check (scope in ('national', 'province', 'city', 'district', 'company')),
    issuer           text not null,
    issuer_code      haikou.division_code,
    benefit          text not null check (benefit in ('cash', 'voucher', 'option_fund', 'financing', 'other')),
    amount_min_yuan  numeric check (amount_min_yuan >= 0),
    amount_max_yuan  numeric check (amount_max_yuan >= 0),
    as_printed       text,
    vehicle          text check (vehicle in ('any', 'nev', 'fuel')),
    condition        text,
    announced_on     date,
    starts_on        date,
    ends_on          date,
    status           text check (status in ('announced', 'active', 'ended')),
    check (amount_min_yuan <= amount_max_yuan),
    check (starts_on <= ends_on)
);
comment on table haikou.trade_in_subsidy is 'One benefit for trading in or buying a car, by one issuer.';
comment on column haikou.trade_in_subsidy.scope is 'Who grants it: national, province, city, district, company.';
comment on column haikou.trade_in_subsidy.issuer is 'The government or company.';
comment on column haikou.trade_in_subsidy.issuer_code is 'GB/T 2260 code of a government.';
comment on column haikou.trade_in_subsidy.benefit is 'cash, voucher (消费券), option_fund (选装基金), financing, other.';
comment on column haikou.trade_in_subsidy.amount_min_yuan is 'Least amount per car, in yuan.';
comment on column haikou.trade_in_subsidy.amount_max_yuan is 'Greatest amount per car, in yuan.';
comment on column haikou.trade_in_subsidy.as_printed is 'The amount in the newspaper''s words.';
comment on column haikou.trade_in_subsidy.vehicle is 'any, nev (新能源), fuel (燃油).';
comment on column haikou.trade_in_subsidy.condition is 'What must be met, in the newspaper''s words.';
comment on column haikou.trade_in_subsidy.announced_on is 'Day its rules were published.';
comment on column haikou.trade_in_subsidy.starts_on is 'First day of purchase that counts.';
comment on column haikou.trade_in_subsidy.ends_on is 'Last day of purchase that counts, inclusive.';
comment on column haikou.trade_in_subsidy.status is 'announced (to come), active, ended, on the day of the text.';

create table haikou.pension_channel (
    like haikou.record_columns including comments including defaults,
    name            text not null,
    kind            text not null check (kind in ('app', 'wechat_mini_program', 'alipay_mini_program', 'website', 'counter', 'delegate', 'phone', 'terminal', 'other')),
    mode            text check (mode in ('online', 'offline')),
    device          text,
    path            text[],
    identity_check  text
);
comment on table haikou.pension_channel is 'One way to apply for a pension service.';
comment on column haikou.pension_channel.name is 'The door''s name.';
comment on column haikou.pension_channel.kind is 'What kind of door.';
comment on column haikou.pension_channel.mode is 'online or offline.';
comment on column haikou.pension_channel.device is 'The device it needs.';
comment on column haikou.pension_channel.path is 'The steps inside it, in order.';
comment on column haikou.pension_channel.identity_check is 'How identity is checked.';

create table haikou.pension_service (
    like haikou.record_columns including comments including defaults,
    name        text not null,
    system      text,
    turnaround  text
);
comment on table haikou.pension_service is 'One thing that can be done.';
comment on column haikou.pension_service.name is 'Its name.';
comment on column haikou.pension_service.system is 'The system it is done in.';
comment on column haikou.pension_service.turnaround is 'How fast, in the newspaper''s words.';

create table haikou.pension_eligibility (
    like haikou.record_columns including comments including defaults,
    "group"    text not null,
    condition  text
);
comment on table haikou.pension_eligibility is 'One group that may use the service.';
comment on column haikou.pension_eligibility."group" is 'The group.';
comment on column haikou.pension_eligibility.condition is 'What makes one belong to it.';

create table haikou.postal_exchange_fact (
    like haikou.record_columns including comments including defaults,
    metric      text not null check (metric ~ '^[a-z][a-z0-9_]*$'),
    value       numeric,
    value_max   numeric,
    unit        text,
    comparator  haikou.comparator,
    date        date,
    text        text,
    as_printed  text,
    check (value <= value_max)
);
comment on table haikou.postal_exchange_fact is 'One stated fact about an international mail exchange office (国际邮件互换局).';
comment on column haikou.postal_exchange_fact.metric is 'What is stated; an open list: opened_on, countries_and_regions_reached, time_saved, …';
comment on column haikou.postal_exchange_fact.value is 'The number, or the lower end of a range.';
comment on column haikou.postal_exchange_fact.value_max is 'The upper end of a range.';
comment on column haikou.postal_exchange_fact.unit is 'UCUM, such as d, or an annotation for counted things, such as {piece}.';
comment on column haikou.postal_exchange_fact.comparator is 'The hedge it is printed with.';
comment on column haikou.postal_exchange_fact.date is 'The day, where the fact is one or has one.';
comment on column haikou.postal_exchange_fact.text is 'What is stated, where it is not a number.';
comment on column haikou.postal_exchange_fact.as_printed is 'The number in the newspaper''s words.';

create table haikou.event (
    like haikou.record_columns including comments including defaults,
    name          text not null,
    theme         text,
    starts_on     date,
    ends_on       date,
    ends_printed  text,
    venue         text,
    organisers    text[],
    participants  integer check (participants >= 0),
    comparator    haikou.comparator,
    check (starts_on <= ends_on)
);
comment on table haikou.event is 'One event.';
comment on column haikou.event.name is 'Its name.';
comment on column haikou.event.theme is 'Its theme (主题).';
comment on column haikou.event.starts_on is 'Its first day.';
comment on column haikou.event.ends_on is 'Its last day, when the text names a day.';
comment on column haikou.event.ends_printed is 'Its end in the newspaper''s words.';
comment on column haikou.event.venue is 'Where it was held or opened.';
comment on column haikou.event.organisers is 'Who held it.';
comment on column haikou.event.participants is 'How many took part.';
comment on column haikou.event.comparator is 'The hedge that number is printed with.';

create table haikou.enterprise_fact (
    like haikou.record_columns including comments including defaults,
    enterprise  text not null,
    metric      text not null check (metric ~ '^[a-z][a-z0-9_]*$'),
    value       numeric,
    unit        text,
    comparator  haikou.comparator,
    as_printed  text
);
comment on table haikou.enterprise_fact is 'One stated figure about a company.';
comment on column haikou.enterprise_fact.enterprise is 'The company.';
comment on column haikou.enterprise_fact.metric is 'What is stated; an open list: investment, output_per_hour, core_technologies, orders, …';
comment on column haikou.enterprise_fact.value is 'The figure.';
comment on column haikou.enterprise_fact.unit is 'UCUM, CNY, or an annotation for counted things.';
comment on column haikou.enterprise_fact.comparator is 'The hedge it is printed with.';
comment on column haikou.enterprise_fact.as_printed is 'The figure in the newspaper''s words.';

create table haikou.quantity (
    like haikou.record_columns including comments including defaults,
    as_printed    text not null,
    value         numeric,
    value_max     numeric,
    unit          text,
    unit_printed  text,
    kind          text not null check (kind in ('money', 'count', 'percent', 'concentration', 'duration', 'ordinal', 'index', 'other')),
    comparator    haikou.comparator,
    sentence      text,
    check (value <= value_max)
);
comment on table haikou.quantity is 'A number with a unit, printed anywhere on the page.';
comment on column haikou.quantity.as_printed is 'The newspaper''s words, hedge included.';
comment on column haikou.quantity.value is 'The number, or the lower end of a range, in the unit.';
comment on column haikou.quantity.value_max is 'The upper end of a range.';
comment on column haikou.quantity.unit is 'UCUM, CNY, or an annotation for counted things.';
comment on column haikou.quantity.unit_printed is 'The unit as printed.';
comment on column haikou.quantity.kind is 'money, count, percent, concentration, duration, ordinal, index, other.';
comment on column haikou.quantity.comparator is 'The hedge it is printed with.';
comment on column haikou.quantity.sentence is 'The sentence it stands in.';

-- What holds for every one of them.
do $$
declare
    dataset text;
begin
    foreach dataset in array array['document_reading', 'article_reading', 'governance_plan', 'governance_site', 'air_quality_reading', 'air_quality_summary',
        'trade_in_subsidy', 'pension_channel', 'pension_service', 'pension_eligibility', 'postal_exchange_fact', 'event', 'enterprise_fact', 'quantity'] loop
        execute format('alter table haikou.%I add primary key (row_no)', dataset);
        execute format('alter table haikou.%I add foreign key (row_no) references haikou.record', dataset);
        execute format('alter table haikou.%I add foreign key (document_id) references haikou.document', dataset);
        execute format('alter table haikou.%I add foreign key (article_id) references haikou.article', dataset);
        execute format('alter table haikou.%I add check (superseded_at >= recorded_at)', dataset);
        execute format('create unique index %I on haikou.%I (id) where superseded_at is null', dataset || '_current', dataset);
        execute format('create index %I on haikou.%I (document_id) where superseded_at is null', dataset || '_document', dataset);
        execute format('create trigger refuse_false_quote before insert or update of quote, segments, document_id on haikou.%I
            for each row execute function haikou.refuse_false_quote()', dataset);
    end loop;
end $$;

create index citation_document on haikou.citation (document_id) where superseded_at is null;
create index citation_record on haikou.citation (record_id) where superseded_at is null;
