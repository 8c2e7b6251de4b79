-- Documents with everything needed to print them again at any terminal. Holds personal data.
create table kept_documents (
    code varchar(100) primary key,
    owner_ref varchar(100) not null,
    case_id varchar(64) not null,
    kind varchar(80) not null,
    body varchar not null,
    kept_at timestamp with time zone not null
);
create index kept_documents_owner on kept_documents (owner_ref);
