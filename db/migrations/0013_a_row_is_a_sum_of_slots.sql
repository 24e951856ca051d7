-- A value stands though its place, or who grants it, is not settled; and a field may be null because its words were not read.

alter domain haikou.absences drop constraint absences_check1;
alter domain haikou.absences add constraint absences_check1
    check (not jsonb_path_exists(value, '$.* ? (@ != "notReported" && @ != "notApplicable" && @ != "illegible" && @ != "notRead")'));
comment on domain haikou.absences is 'For each field without a value, why: {"field": "notReported" | "notApplicable" | "illegible" | "notRead"}.';

alter table haikou.air_quality_reading alter column city drop not null;
alter table haikou.air_quality_summary alter column city drop not null;
alter table haikou.trade_in_subsidy alter column scope drop not null;
alter table haikou.trade_in_subsidy alter column issuer drop not null;
