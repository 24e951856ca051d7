-- A long quote, such as the whole text of an article, is not stored beside the text that it is cut from: it is null, and cut when it is read.

create function haikou.printed(content text, segments int4range[]) returns text language plpgsql immutable strict parallel safe
    security definer set search_path = pg_catalog as $$
declare
    start constant integer := lower(segments[1]);
    block constant text := substr(content, start + 1, upper(segments[cardinality(segments)]) - start);
    reached integer := start;
    segment int4range;
    gap text;
    said text := '';
begin
    foreach segment in array segments loop
        gap := substr(block, reached - start + 1, lower(segment) - reached);
        -- Most are the end of a line, which is nothing.
        if btrim(gap, E'\n') <> '' then said := said || haikou.between(gap); end if;
        said := said || substr(block, lower(segment) - start + 1, upper(segment) - lower(segment));
        reached := upper(segment);
    end loop;
    return said;
end $$;
comment on function haikou.printed is 'The words at segments of a text, as they can be printed.';

create or replace view haikou.citation as
select e.row_no, f.field, haikou.citation_id(e.record_id, f.field) as id, e.dataset, e.record_id, e.document_id, e.article_id,
    coalesce(e.quotes[f.quote_no], (
        select haikou.printed(d.text, e.segments[coalesce(e.segment_ends[f.quote_no - 1], 0) + 1 : e.segment_ends[f.quote_no]])
        from haikou.document d where d.id = e.document_id)) as quote,
    e.segments[coalesce(e.segment_ends[f.quote_no - 1], 0) + 1 : e.segment_ends[f.quote_no]] as segments, e.recorded_at, e.superseded_at,
    haikou.citation_marks(e.record_id, e.fields) as marks
from haikou.evidence e, unnest(e.fields, e.quote_nos) f (field, quote_no);

-- The text is taken out of its row once. Where many quotes are checked it is cut up, in pieces that overlap, so that each is cut from a short piece.
create or replace function haikou.refuse_false_quotes(document text, quotes text[], segments int4range[], segment_ends integer[]) returns void language plpgsql as $$
declare
    longest constant integer := 500;
    content text;
    length integer;
    step integer;
    pieces text[];
    quote text;
    said text;
    gap text;
    segment int4range;
    from_ integer;
    to_ integer;
    reached integer;
    next integer := 1;
begin
    select d.text || '', d.characters into content, length from haikou.document d where d.id = document;
    if content is null then raise exception 'there is no document %', document using errcode = 'foreign_key_violation'; end if;
    step := case when length <= 100000 then 500 else 2000 end;
    if cardinality(segments) > 20 then
        pieces := array(select substr(line.block, 1 + step * piece, 2 * step)
            from generate_series(0, (length - 1) / (20 * step)) block_no, substr(content, 1 + 20 * step * block_no, 21 * step) line (block), generate_series(0, 19) piece
            where block_no * 20 + piece <= (length - 1) / step order by block_no, piece);
    else
        step := 0;
    end if;
    for i in 1 .. cardinality(segment_ends) loop
        quote := quotes[i];
        said := '';
        reached := 0;
        if coalesce(segment_ends[i], 0) < next then raise exception 'a quote needs at least one segment' using errcode = 'check_violation'; end if;
        while next <= segment_ends[i] loop
            segment := segments[next];
            from_ := lower(segment);
            to_ := upper(segment);
            next := next + 1;
            if from_ is null or to_ is null then
                raise exception 'segment % is empty or unbounded', segment using errcode = 'check_violation';
            elsif from_ < reached then
                raise exception 'segment % begins before the one in front of it ends, or before the text', segment using errcode = 'check_violation';
            elsif to_ > length then
                raise exception 'segment % ends after the text, which has % characters', segment, length using errcode = 'check_violation';
            end if;
            if reached > 0 and from_ > reached then
                gap := case when from_ - reached <= step then substr(pieces[reached / step + 1], reached % step + 1, from_ - reached)
                    else substr(content, reached + 1, from_ - reached) end;
                if btrim(gap, E'\n') <> '' then said := said || haikou.between(gap); end if;
            end if;
            said := said || case when to_ - from_ <= step then substr(pieces[from_ / step + 1], from_ % step + 1, to_ - from_) else substr(content, from_ + 1, to_ - from_) end;
            reached := to_;
        end loop;
        if quote is distinct from said and (quote is not null or char_length(said) <= longest) then
            raise exception 'the quote «%» is not what the text has at %', quote, segments[coalesce(segment_ends[i - 1], 0) + 1 : segment_ends[i]] using errcode = 'check_violation';
        end if;
    end loop;
    if next <= coalesce(cardinality(segments), 0) then raise exception 'segment % is of no quote', segments[next] using errcode = 'check_violation'; end if;
end $$;
comment on function haikou.refuse_false_quotes(text, text[], int4range[], integer[]) is
    'Refuses quotes that are not what a document has at their segments, as they can be printed. One of more than 500 characters may be null.';

update haikou.evidence e set quotes = array(select case when char_length(q) <= 500 then q end from unnest(e.quotes) with ordinality u (q, n) order by n)
where exists (select from unnest(e.quotes) q where char_length(q) > 500);
comment on column haikou.evidence.quotes is
    'The words: for each quote its segments, as they can be printed; null for one of more than 500 characters, which is cut from the text when it is read. Checked on insert.';
