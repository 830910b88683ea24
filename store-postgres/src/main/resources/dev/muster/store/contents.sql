-- name: freshen
-- Before it is kept again: retention looks once more at the time of a card that somebody has just taken.
UPDATE content SET kept_at = clock_timestamp() WHERE id = :id AND kept_at < clock_timestamp() - interval '1 day';

-- name: keep
INSERT INTO content (id, card) VALUES (:id, :card) ON CONFLICT DO NOTHING;

-- name: read
SELECT card FROM content WHERE id = :id;
