-- gdpr4j: the library's own tables, version 1, for H2 2.4.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- Erasure plans as they were frozen (Art. 17).
create table gdpr_erasure (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    subject varchar(300) not null,
    plan_json character large object not null,
    constraint gdpr_erasure_pk primary key (id)
);

create index gdpr_erasure_subject_ix on gdpr_erasure (subject);

-- The journal of each plan: approvals, intent, outcome, proof, report. Only ever added to.
create table gdpr_erasure_entry (
    seq bigint generated always as identity,
    controller varchar(60) not null,
    erasure uuid not null,
    kind varchar(20) not null,
    discriminator varchar(300) not null,
    happened_at timestamp(6) with time zone not null,
    actor varchar(210) not null,
    body character large object not null,
    sealed character large object,
    constraint gdpr_erasure_entry_pk primary key (seq),
    constraint gdpr_erasure_entry_uq unique (erasure, kind, discriminator),
    constraint gdpr_erasure_entry_fk foreign key (erasure) references gdpr_erasure (id)
);

-- What is retained (Art. 17(3)(b)), restricted (Art. 18) or held (Art. 17(3)(e)): a person's data or one record.
create table gdpr_state (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    state varchar(20) not null,
    subject varchar(300),
    subject_kind varchar(100),
    subject_key varchar(200),
    subject_number bigint,
    subject_uuid uuid,
    record varchar(200),
    record_key varchar(1000),
    reason character large object not null,
    law character large object not null,
    from_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone,
    set_by varchar(210) not null,
    ended_at timestamp(6) with time zone,
    ended_by varchar(210),
    constraint gdpr_state_pk primary key (id),
    constraint gdpr_state_ck check ((subject is null) <> (record is null or record_key is null))
);

create index gdpr_state_subject_ix on gdpr_state (subject);

-- Lists of persons are filtered by these.
create index gdpr_state_key_ix on gdpr_state (subject_key);

create index gdpr_state_number_ix on gdpr_state (subject_number);

create index gdpr_state_uuid_ix on gdpr_state (subject_uuid);

create index gdpr_state_record_ix on gdpr_state (record, record_key);

-- Keys, each wrapped under the root key, which is never in the database.
create table gdpr_secret (
    name varchar(200) not null,
    controller varchar(60) not null,
    wrapped varbinary(2000) not null,
    constraint gdpr_secret_pk primary key (name)
);
