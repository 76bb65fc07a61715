-- gdpr4j: who is who, for H2 2.4.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- What identifies persons, former identifiers too, each with where it came from.
create table gdpr_subject_identifier (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    identifier_type varchar(20) not null,
    identifier_value varchar(1000) not null,
    identifier_hash varchar(64) not null,
    founding boolean not null,
    claim varchar(400),
    source varchar(200) not null,
    since_at timestamp(6) with time zone not null,
    added_at timestamp(6) with time zone not null,
    added_by varchar(210) not null,
    verified_how varchar(200),
    verified_at timestamp(6) with time zone,
    verified_by varchar(210),
    until_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    ended_by varchar(210),
    constraint gdpr_subject_identifier_pk primary key (id),
    constraint gdpr_subject_identifier_uq unique (controller, claim)
);

create index gdpr_subject_identifier_hash_ix on gdpr_subject_identifier (identifier_hash);

create index gdpr_subject_identifier_subject_ix on gdpr_subject_identifier (subject_kind, subject_key, controller);

-- Which subjects are one human being. Each link is two rows, one as seen from each of the two.
create table gdpr_subject_link (
    id uuid not null,
    seq bigint generated always as identity,
    link uuid not null,
    as_said boolean not null,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    other_kind varchar(100) not null,
    other_key varchar(200) not null,
    reason varchar(200) not null,
    linked_at timestamp(6) with time zone not null,
    linked_by varchar(210) not null,
    ended_at timestamp(6) with time zone,
    ended_by varchar(210),
    constraint gdpr_subject_link_pk primary key (id)
);

create index gdpr_subject_link_subject_ix on gdpr_subject_link (subject_kind, subject_key, controller);

create index gdpr_subject_link_other_ix on gdpr_subject_link (other_kind, other_key, controller);
