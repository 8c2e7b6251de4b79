-- Files from phones, by a link that a terminal asked for.
create table upload_link (
    code varchar(40) primary key,
    terminal varchar(40) not null,
    case_id varchar(64) not null,
    material varchar(80) not null,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    formats varchar(80) not null,
    pages_max bigint not null,
    open_until timestamp with time zone not null,
    kept boolean not null
);
create index upload_link_until on upload_link (kept, open_until);
create table upload_file (
    code varchar(40) not null,
    file_no bigint not null,
    name varchar(120) not null,
    media_type varchar(40) not null,
    sha256 varchar(64) not null,
    pages bigint not null,
    preview varchar(60000) not null,
    came_at timestamp with time zone not null,
    primary key (code, file_no)
);
create table upload_piece (
    code varchar(40) not null,
    file_no bigint not null,
    piece_no bigint not null,
    body varchar(500000) not null,
    primary key (code, file_no, piece_no)
);
