-- What all replicas on one database must know alike and nobody may be told; made once, by whichever comes first.
CREATE TABLE secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
);
