-- The registry gives numbers, so that no two rows of any datasets have one. What a row is stands in its own table.

alter table haikou.record drop column dataset, drop column id;
cluster haikou.record using record_pkey;
alter table haikou.record set without cluster;
comment on table haikou.record is 'The registry of rows of all datasets: what a citation refers to, whichever table the row is in.';
