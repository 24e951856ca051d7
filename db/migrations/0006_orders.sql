-- The order in which each dataset is listed when none is asked for, as an index: a page costs the same at row 10 and at row 900,000.
-- A null comes last (nulls last), and the id decides between rows that are otherwise equal. A test compares these with the declarations.

create index document_order on haikou.document (ingested_at desc, id);
create index article_reading_order on haikou.article_reading (document_id, id) where superseded_at is null;
create index governance_plan_order on haikou.governance_plan (year desc nulls last, city, id) where superseded_at is null;
create index governance_site_order on haikou.governance_site (district, name, id) where superseded_at is null;
create index air_quality_reading_order on haikou.air_quality_reading (period_end desc nulls last, city, pollutant, id) where superseded_at is null;
create index air_quality_summary_order on haikou.air_quality_summary (period_end desc nulls last, city, period_start, id) where superseded_at is null;
create index trade_in_subsidy_order on haikou.trade_in_subsidy (amount_max_yuan desc nulls last, issuer, id) where superseded_at is null;
create index pension_channel_order on haikou.pension_channel (mode desc nulls last, kind, name, id) where superseded_at is null;
create index pension_service_order on haikou.pension_service (name, id) where superseded_at is null;
create index pension_eligibility_order on haikou.pension_eligibility ("group", id) where superseded_at is null;
create index postal_exchange_fact_order on haikou.postal_exchange_fact (metric, value, text, id) where superseded_at is null;
create index event_order on haikou.event (starts_on desc nulls last, name, id) where superseded_at is null;
create index enterprise_fact_order on haikou.enterprise_fact (enterprise, metric, id) where superseded_at is null;
create index quantity_order on haikou.quantity (document_id, article_id, id) where superseded_at is null;
create index citation_order on haikou.citation (document_id, dataset, record_id, field, id) where superseded_at is null;

-- What they make needless.
drop index haikou.article_reading_document;
drop index haikou.quantity_document;
drop index haikou.citation_document;

-- One city, newest first: the question most asked of the air.
create index air_quality_reading_city on haikou.air_quality_reading (city, period_end desc nulls last, pollutant, id) where superseded_at is null;
