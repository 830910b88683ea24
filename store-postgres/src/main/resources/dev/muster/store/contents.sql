-- name: keep
INSERT INTO content (id, card) VALUES (:id, :card) ON CONFLICT DO NOTHING;

-- name: read
SELECT card FROM content WHERE id = :id;
