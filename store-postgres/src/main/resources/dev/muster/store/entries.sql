-- name: forgetStaged
DELETE FROM directory_staged
WHERE reading = :reading OR at < clock_timestamp() - interval '1 day';

-- name: stage
INSERT INTO directory_staged (reading, source, id, mail, entry, outside, gone)
SELECT :reading, :source, s.id, s.mail, s.entry, s.outside, s.gone
FROM unnest(:ids::text[], :mails::text[], :entries::text[], :outside::text[], :gone::boolean[]) AS s (id, mail, entry, outside, gone)
ON CONFLICT (reading, id) DO UPDATE
SET mail = excluded.mail, entry = excluded.entry, outside = excluded.outside, gone = excluded.gone;

-- name: tellThePlanner
ANALYZE directory_staged;

-- name: lock
SELECT pg_advisory_xact_lock(hashtext('muster.directory'));

-- name: loss
WITH lost AS (
    SELECT e.mail
    FROM directory_entry e
    LEFT JOIN directory_staged s ON s.reading = :reading AND s.id = e.id
    WHERE e.source = :source AND e.outside = ''
      AND CASE WHEN s.id IS NULL THEN :whole ELSE s.gone OR s.outside <> '' END
)
SELECT (SELECT count(*)::integer FROM directory_entry WHERE source = :source AND outside = '') AS before,
    (SELECT count(*)::integer FROM lost) AS gone,
    ARRAY(SELECT mail FROM lost ORDER BY mail LIMIT :most) AS some;

-- name: touchChanged
INSERT INTO directory_touched (mail)
SELECT mail
FROM (
    SELECT s.mail
    FROM directory_staged s
    LEFT JOIN directory_entry e ON e.source = s.source AND e.id = s.id
    WHERE s.reading = :reading AND NOT s.gone AND s.outside = ''
      AND (e.id IS NULL OR e.entry <> s.entry OR e.outside <> '')
    UNION
    SELECT e.mail
    FROM directory_entry e
    LEFT JOIN directory_staged s ON s.reading = :reading AND s.id = e.id
    WHERE e.source = :source AND e.outside = ''
      AND CASE WHEN s.id IS NULL THEN :whole ELSE s.gone OR s.outside <> '' OR s.mail <> e.mail END
) changed
ON CONFLICT DO NOTHING;

-- name: keep
INSERT INTO directory_entry (source, id, mail, entry, outside)
SELECT source, id, mail, entry, outside FROM directory_staged WHERE reading = :reading AND NOT gone
ON CONFLICT (source, id) DO UPDATE SET mail = excluded.mail, entry = excluded.entry, outside = excluded.outside
WHERE (directory_entry.mail, directory_entry.entry, directory_entry.outside)
    IS DISTINCT FROM (excluded.mail, excluded.entry, excluded.outside);

-- name: letGo
DELETE FROM directory_entry e
WHERE e.source = :source
  AND CASE
      WHEN :whole THEN NOT EXISTS (SELECT FROM directory_staged s WHERE s.reading = :reading AND s.id = e.id AND NOT s.gone)
      ELSE EXISTS (SELECT FROM directory_staged s WHERE s.reading = :reading AND s.id = e.id AND s.gone)
  END;

-- name: touch
INSERT INTO directory_touched (mail) SELECT unnest(:mails::text[]) ON CONFLICT DO NOTHING;

-- name: touchAll
INSERT INTO directory_touched (mail)
SELECT mail FROM directory_entry WHERE outside = ''
ON CONFLICT DO NOTHING;

-- name: touched
SELECT mail FROM directory_touched WHERE mail > :after ORDER BY mail LIMIT :most;

-- name: untouchAll
DELETE FROM directory_touched;

-- name: of
SELECT source, mail, entry FROM directory_entry WHERE mail = ANY (:mails::text[]) AND outside = '';

-- name: tally
SELECT outside, count(*)::integer AS many FROM directory_entry WHERE source = :source GROUP BY outside;
