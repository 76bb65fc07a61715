-- gdpr4j: the library's own tables, version 3: the ledger, for PostgreSQL.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- What happened: the headers, which stay. They tell nothing about anybody. The position comes later, from the sequencer.
create table gdpr_ledger_entry (
    id uuid not null,
    position bigint,
    happened_at timestamp(6) with time zone not null,
    commitment bytea not null,
    type varchar(100) not null,
    controller varchar(60) not null,
    constraint gdpr_ledger_entry_pk primary key (id)
);

create unique index gdpr_ledger_entry_position_uq on gdpr_ledger_entry (position) where position is not null;

create index gdpr_ledger_entry_unplaced_ix on gdpr_ledger_entry (happened_at) where position is null;

create index gdpr_ledger_entry_type_ix on gdpr_ledger_entry (type, happened_at);

-- What is said beyond the header. Erasing takes all out of a row but which entry says that it was erased.
create table gdpr_ledger_payload (
    entry uuid not null,
    erased_by uuid,
    subject_uuid uuid,
    subject_number bigint,
    subject_kind varchar(100),
    subject_key varchar(200),
    salt bytea,
    payload text,
    controller varchar(60) not null,
    constraint gdpr_ledger_payload_pk primary key (entry)
);

create index gdpr_ledger_payload_subject_ix on gdpr_ledger_payload (subject_key, subject_kind);

-- How many entries have a position: one row, which a sequencer locks.
create table gdpr_ledger_head (
    id integer not null,
    tree_size bigint not null,
    controller varchar(60) not null,
    constraint gdpr_ledger_head_pk primary key (id)
);

insert into gdpr_ledger_head (id, tree_size, controller) values (1, 0, 'default');

-- The tree's hashes, up to 256 of one height in a row (C2SP tlog-tiles).
create table gdpr_ledger_tile (
    level integer not null,
    tile_index bigint not null,
    hashes bytea not null,
    controller varchar(60) not null,
    constraint gdpr_ledger_tile_pk primary key (level, tile_index)
);

-- Signed checkpoints (C2SP tlog-checkpoint).
create table gdpr_ledger_checkpoint (
    tree_size bigint not null,
    note text not null,
    controller varchar(60) not null,
    constraint gdpr_ledger_checkpoint_pk primary key (tree_size)
);

-- The public keys that checkpoints are verified with (C2SP signed-note).
create table gdpr_ledger_key (
    key_number integer not null,
    vkey varchar(1000) not null,
    seal varchar(200) not null,
    controller varchar(60) not null,
    constraint gdpr_ledger_key_pk primary key (key_number)
);
