-- 1,000,000 readings and 200,000 articles, made of figures and of random characters; true like everything else: every quote stands in its document.
-- The triggers that would check each row are off: they are not what is measured.
set session_replication_role = replica;
set synchronous_commit = off;
select setseed(0.2024);

create function pg_temp.id(text) returns text language sql immutable as $$ select translate(left(encode(sha256($1::bytea), 'hex'), 13), 'abcdef', 'ghijkm') $$;

-- Readings: a line each, 22 characters, 1,000 lines a document; 340 cities, six pollutants, a month at a time.
create temporary table reading as
select n, pg_temp.id('reading document ' || doc) as document, pg_temp.id('reading article ' || doc) as article, pg_temp.id('reading ' || n) as id, doc, n % 1000 as line,
    (date '1984-01-01' + n / 2040 * interval '1 month')::date as starts, '城市' || lpad((n / 6 % 340)::text, 3, '0') as city,
    (array['pm25', 'pm10', 'o3', 'so2', 'no2', 'co'])[n % 6 + 1] as pollutant, ((n * 7919::bigint + doc * 13) % 997)::int as value
from (select n, n / 1000 as doc from generate_series(0, 999999) n) numbered;

insert into haikou.document (id, sha256, text, ingested_at)
select document, encode(sha256(convert_to(text, 'UTF8')), 'hex'), text, now() - interval '400 days' + doc * interval '1 minute'
from (select document, doc, string_agg(city || rpad(pollutant, 4) || '浓度' || lpad(value::text, 3, '0') || E'微克每立方米。\n', '' order by line) as text from reading group by document, doc) page;
insert into haikou.article (id, document_id, starts_at) select distinct article, document, 0 from reading;
insert into haikou.document_reading (row_no, id, document_id, origin, rule, digest, quote, segments, absent, title, extractor)
select nextval('haikou.record_row_no_seq'), id, id, 'machine', 'benchmark', '', left(text, 5), '{"[0,5)"}', '{}', left(text, 5), 'benchmark' from haikou.document where id in (select document from reading);

insert into haikou.record (row_no) overriding system value select 1000000 + n from reading;
insert into haikou.air_quality_reading (row_no, id, document_id, article_id, origin, rule, digest, quote, segments, absent, city, city_code, period_start, period_end, pollutant, value, unit, as_printed, year_on_year_percent)
select 1000000 + n, id, document, article, 'machine', 'benchmark', '', city || rpad(pollutant, 4) || '浓度' || lpad(value::text, 3, '0') || '微克每立方米', array[int4range(line * 22, line * 22 + 20)],
    '{"rank": "notReported", "rankedCities": "notReported"}', city, '110105', starts, (starts + interval '1 month - 1 day')::date, pollutant, value, 'ug/m3', lpad(value::text, 3, '0') || '微克每立方米',
    case when n % 3 > 0 then (n % 400) / 10.0 - 20 end
from reading order by n;
insert into haikou.evidence (row_no, dataset, record_id, document_id, article_id, fields, quote_nos, quotes, segments, segment_ends)
select 1000000 + n, 'air-quality-readings', id, document, article, '{city,value}', '{1,2}', array[city, lpad(value::text, 3, '0')],
    array[int4range(line * 22, line * 22 + 5), int4range(line * 22 + 11, line * 22 + 14)], '{1,2}'
from reading;

-- Articles: ten lines of 50 characters, of 4,000 lines some of which are frequent and most are rare; 200 articles a document.
create temporary table line as
select k, string_agg(chr(19968 + (power(random(), 2) * 3000)::int), '' order by i) as text from generate_series(0, 3999) k cross join generate_series(1, 49) i group by k;
create temporary table piece as
select a, a / 200 as doc, a % 200 as place, string_agg(l.text, E'\n' order by p.i) || E'\n' as text
from (select a, i, least(3999, (power(random(), 4) * 4000)::int) as k from generate_series(0, 199999) a cross join generate_series(1, 10) i) p join line l using (k) group by a;
insert into haikou.document (id, sha256, text, ingested_at)
select pg_temp.id('article document ' || doc), encode(sha256(convert_to(text, 'UTF8')), 'hex'), text, now() - interval '300 days' + doc * interval '1 minute'
from (select doc, string_agg(text, '' order by place) as text from piece group by doc) page;
insert into haikou.document_reading (row_no, id, document_id, origin, rule, digest, quote, segments, absent, title, extractor, dateline_on)
select nextval('haikou.record_row_no_seq'), id, id, 'machine', 'benchmark', '', left(text, 5), '{"[0,5)"}', '{}', left(text, 5), 'benchmark', date '2000-01-01' + 8 * doc
from generate_series(0, 999) doc join haikou.document on id = pg_temp.id('article document ' || doc);
insert into haikou.article (id, document_id, starts_at) select pg_temp.id('article ' || a), pg_temp.id('article document ' || doc), place * 500 from piece;
insert into haikou.record (row_no) overriding system value select 3000000 + a from piece;
insert into haikou.article_reading (row_no, id, document_id, article_id, origin, rule, digest, quote, segments, absent, headline, dateline_on, truncated, text)
select 3000000 + a, pg_temp.id('article ' || a), pg_temp.id('article document ' || doc), pg_temp.id('article ' || a), 'machine', 'benchmark', '', left(text, 12), array[int4range(place * 500, place * 500 + 12)],
    '{}', left(text, 12), date '2000-01-01' + a / 25, false, text
from piece;

update haikou.data_version set version = version + 1, updated_at = clock_timestamp();
drop table reading, line, piece;
