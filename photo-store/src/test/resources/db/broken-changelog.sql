--liquibase formatted sql

--changeset test:broken
UPDATE warehouse.no_such_table SET answer = 42;
