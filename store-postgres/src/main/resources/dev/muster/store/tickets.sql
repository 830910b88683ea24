-- name: open
INSERT INTO ticket (person, question, opened) VALUES (:person, :question, :opened) RETURNING *;

-- name: openOf
SELECT * FROM ticket WHERE person = :person AND is_open ORDER BY number DESC LIMIT 1;

-- name: latest
SELECT * FROM ticket ORDER BY number DESC LIMIT :most;

-- name: close
UPDATE ticket SET is_open = false WHERE number = :number;

-- name: find
SELECT * FROM ticket WHERE number = :number;

-- name: of
SELECT * FROM ticket WHERE person = :person ORDER BY number DESC LIMIT :most;
