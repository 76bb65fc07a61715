-- gdpr4j: the library's own tables, version 5: consents, for PostgreSQL.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- What happened to the consent of a person to a purpose. Rows are only added; the unique number is the fence between two
-- writers. After an erasure they are proof (Art. 7(1), 17(3)(e)) until they are deleted.
create table gdpr_consent (
    id uuid not null,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    purpose varchar(200) not null,
    event_number integer not null,
    kind varchar(20) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(210) not null,
    note varchar(200),
    act varchar(20),
    channel varchar(20),
    reference varchar(500),
    acted_at timestamp(6) with time zone,
    address varchar(100),
    user_agent varchar(500),
    notice varchar(100),
    notice_version integer,
    notice_language varchar(35),
    notice_hash varchar(64),
    told_of_withdrawal boolean,
    explicit_act boolean,
    confirmation_demanded boolean,
    confirmed_before boolean,
    until_at timestamp(6) with time zone,
    age_band varchar(20),
    country varchar(2),
    guardian varchar(200),
    guardian_relation varchar(200),
    guardian_verification varchar(200),
    constraint gdpr_consent_pk primary key (id),
    constraint gdpr_consent_number_uq
        unique (subject_key, subject_kind, controller, purpose, event_number)
);

-- What those rows come to, one row for each person and purpose that something is known of. A check reads this one only.
create table gdpr_consent_state (
    id uuid not null,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    purpose varchar(200) not null,
    first_number integer not null,
    event_number integer not null,
    status varchar(20) not null,
    since_at timestamp(6) with time zone,
    confirmed boolean not null,
    explicit_act boolean not null,
    imported boolean not null,
    until_at timestamp(6) with time zone,
    notice varchar(100),
    notice_version integer not null,
    constraint gdpr_consent_state_pk primary key (id),
    constraint gdpr_consent_state_subject_uq
        unique (subject_key, subject_kind, controller, purpose)
);

create index gdpr_consent_state_number_ix on gdpr_consent_state (subject_number, purpose);

create index gdpr_consent_state_uuid_ix on gdpr_consent_state (subject_uuid, purpose);

create index gdpr_consent_state_until_ix on gdpr_consent_state (until_at);

create index gdpr_consent_state_notice_ix on gdpr_consent_state (notice, purpose, notice_version);
