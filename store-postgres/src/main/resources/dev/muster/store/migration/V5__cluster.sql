-- Which database server this ledger lives on: in another one it is a copy.
CREATE TABLE ledger_home (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    cluster text NOT NULL
);
