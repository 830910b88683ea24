-- name: offer
INSERT INTO secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING;

-- name: read
SELECT value FROM secret WHERE name = :name;
