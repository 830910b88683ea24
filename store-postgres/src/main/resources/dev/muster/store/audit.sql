-- name: note
INSERT INTO audit (at, by_whom, what, person) VALUES (:at, :by, :what, :person);

-- name: of
SELECT * FROM audit WHERE person = :person ORDER BY number DESC LIMIT :most;

-- name: latest
SELECT * FROM audit ORDER BY number DESC LIMIT :most;
