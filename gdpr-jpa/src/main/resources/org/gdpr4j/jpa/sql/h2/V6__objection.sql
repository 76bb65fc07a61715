-- gdpr4j: the library's own tables, version 6, for H2 2.4.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- Objections to one purpose (Art. 21(1)), open until somebody decides. The person's grounds are not here.
create table gdpr_objection (
    id uuid not null,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    purpose varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    decision varchar(20),
    decided_at timestamp(6) with time zone,
    decided_by varchar(210),
    constraint gdpr_objection_pk primary key (id),
    constraint gdpr_objection_ck check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);

create index gdpr_objection_subject_ix on gdpr_objection (controller, subject_kind, subject_key, purpose);

create index gdpr_objection_number_ix on gdpr_objection (subject_number);

create index gdpr_objection_uuid_ix on gdpr_objection (subject_uuid);

-- Who objects to direct marketing (Art. 21(2)-(3)). It outlives the erasure of a person and holds no personal value.
create table gdpr_marketing_objection (
    id uuid not null,
    controller varchar(60) not null,
    subject_kind varchar(100),
    subject_key varchar(200),
    subject_number bigint,
    subject_uuid uuid,
    last_at timestamp(6) with time zone not null,
    constraint gdpr_marketing_objection_pk primary key (id),
    constraint gdpr_marketing_objection_ck check ((subject_kind is null) = (subject_key is null))
);

create index gdpr_marketing_objection_subject_ix on gdpr_marketing_objection (controller, subject_kind, subject_key);

create index gdpr_marketing_objection_number_ix on gdpr_marketing_objection (subject_number);

create index gdpr_marketing_objection_uuid_ix on gdpr_marketing_objection (subject_uuid);

-- Keyed hashes of the identifiers that came with an objection to direct marketing.
create table gdpr_marketing_identifier (
    id uuid not null,
    controller varchar(60) not null,
    objection uuid not null,
    hash varchar(64) not null,
    constraint gdpr_marketing_identifier_pk primary key (id),
    constraint gdpr_marketing_identifier_fk foreign key (objection) references gdpr_marketing_objection (id)
);

create index gdpr_marketing_identifier_hash_ix on gdpr_marketing_identifier (controller, hash);

create index gdpr_marketing_identifier_objection_ix on gdpr_marketing_identifier (objection);

-- Forms that wait for a confirmation: encrypted, each under a key of its own, and gone when it comes or the time is over.
create table gdpr_pending_form (
    id uuid not null,
    controller varchar(60) not null,
    sealed character large object not null,
    expires_at timestamp(6) with time zone not null,
    constraint gdpr_pending_form_pk primary key (id)
);

create index gdpr_pending_form_expires_ix on gdpr_pending_form (controller, expires_at);
