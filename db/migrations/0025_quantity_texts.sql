-- What the unit and the sentence of a quantity are since points are a unit of their own and a sentence has a length.
comment on column haikou.quantity."unit" is '`CNY`, UCUM (`%`, `d`, `ug/m3`), `[%]` for percentage points, or an annotation for counted things (`{city}`) and parts (`{1/3}`).';
comment on column api.quantities."unit" is '`CNY`, UCUM (`%`, `d`, `ug/m3`), `[%]` for percentage points, or an annotation for counted things (`{city}`) and parts (`{1/3}`).';
comment on column haikou.quantity."sentence" is 'The sentence it stands in, at most some 300 characters of it.';
comment on column api.quantities."sentence" is 'The sentence it stands in, at most some 300 characters of it.';
