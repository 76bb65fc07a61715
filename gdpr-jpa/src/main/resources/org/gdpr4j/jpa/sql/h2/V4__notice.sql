-- gdpr4j: notices, who was told, and what is on its way, for H2 2.4.
-- Every name begins with gdpr_ and none has a schema. For another prefix replace gdpr_ throughout,
-- for another schema make it the current one first.

-- Published versions of notices (Art. 13, 14). Only ever added to.
create table gdpr_notice (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    notice varchar(60) not null,
    version integer not null,
    valid_from timestamp(6) with time zone not null,
    content character large object not null,
    published_at timestamp(6) with time zone not null,
    published_by varchar(210) not null,
    constraint gdpr_notice_pk primary key (id),
    constraint gdpr_notice_uq unique (controller, notice, version)
);

-- Their words, one row per language.
create table gdpr_notice_text (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    notice varchar(60) not null,
    version integer not null,
    language varchar(35) not null,
    title varchar(500) not null,
    body character large object not null,
    objection character large object,
    sha256 varchar(64) not null,
    constraint gdpr_notice_text_pk primary key (id),
    constraint gdpr_notice_text_uq unique (controller, notice, version, language)
);

-- Who was served which, whether or not they answered. Only ever added to.
create table gdpr_notice_served (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    notice varchar(60) not null,
    version integer not null,
    language varchar(35) not null,
    sha256 varchar(64) not null,
    channel varchar(20) not null,
    manner varchar(20) not null,
    served_at timestamp(6) with time zone not null,
    served_by varchar(210) not null,
    constraint gdpr_notice_served_pk primary key (id),
    constraint gdpr_notice_served_fk foreign key (controller, notice, version, language)
        references gdpr_notice_text (controller, notice, version, language)
);

create index gdpr_notice_served_subject_ix on gdpr_notice_served (subject_kind, subject_key, controller);

create index gdpr_notice_served_number_ix on gdpr_notice_served (subject_number);

create index gdpr_notice_served_uuid_ix on gdpr_notice_served (subject_uuid);

-- Who need not be told (Art. 13(4), 14(5)): a person, or everybody where none is named.
create table gdpr_notice_exemption (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    subject_kind varchar(100),
    subject_key varchar(200),
    subject_number bigint,
    subject_uuid uuid,
    notice varchar(60) not null,
    version integer not null,
    ground varchar(40) not null,
    reason character large object not null,
    exempted_at timestamp(6) with time zone not null,
    exempted_by varchar(210) not null,
    ended_at timestamp(6) with time zone,
    ended_by varchar(210),
    constraint gdpr_notice_exemption_pk primary key (id),
    constraint gdpr_notice_exemption_ck check ((subject_kind is null) = (subject_key is null))
);

create index gdpr_notice_exemption_subject_ix on gdpr_notice_exemption (subject_kind, subject_key, controller);

-- When persons were first written or spoken to (Art. 14(3)(b)). The earliest row of a person counts.
create table gdpr_notice_contact (
    id uuid not null,
    controller varchar(60) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    happened_at timestamp(6) with time zone not null,
    actor varchar(210) not null,
    constraint gdpr_notice_contact_pk primary key (id)
);

create index gdpr_notice_contact_subject_ix on gdpr_notice_contact (subject_kind, subject_key, controller, happened_at);

-- Messages: notices to persons, word to recipients (Art. 19). The state and the attempt keep one from being sent twice.
create table gdpr_delivery (
    id uuid not null,
    seq bigint generated always as identity,
    controller varchar(60) not null,
    campaign varchar(100) not null,
    subject_kind varchar(100) not null,
    subject_key varchar(200) not null,
    subject_number bigint,
    subject_uuid uuid,
    notice varchar(60),
    version integer,
    language varchar(35),
    channel varchar(20),
    change_told varchar(20),
    recipient character large object,
    record uuid not null,
    anyway boolean not null,
    state varchar(20) not null,
    attempt integer not null,
    code varchar(60),
    changed_at timestamp(6) with time zone not null,
    planned_by varchar(210) not null,
    constraint gdpr_delivery_pk primary key (id),
    constraint gdpr_delivery_ck check ((notice is null) <> (change_told is null or recipient is null))
);

create index gdpr_delivery_campaign_ix on gdpr_delivery (controller, campaign, state, seq);

create index gdpr_delivery_subject_ix on gdpr_delivery (subject_kind, subject_key, controller);
