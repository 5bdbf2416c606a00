package org.spaceodt.api.problem;

import java.util.Locale;

/** What can go wrong with a request. Its id is what programs tell problems apart by; its texts stand in the bundle. */
public enum ProblemKind {
    BAD_FILE(400),
    BAD_PART(400),
    BAD_LOOKUP(400),
    NO_FILE(400),
    NO_MASTER(400),
    BAD_REQUEST(400),
    LOG_IN(401),
    BAD_KEY(401),
    NOT_ALLOWED(403),
    NO_TOKEN(403),
    FOREIGN_HOST(403),
    FOREIGN_PAGE(403),
    SECOND_PERSON(403),
    NOT_PLANNED(403),
    UNKNOWN_JOB(404),
    UNKNOWN_ACTION(404),
    UNKNOWN_PLAN(404),
    UNKNOWN_STAGE(404),
    UNKNOWN_REHEARSAL(404),
    NOTHING_YET(404),
    NO_SUCH_PLACE(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    SEVERAL_JOBS(409),
    SEVERAL_DOCUMENTS(409),
    NOTHING_TO_UNDO(409),
    WRONG_STATE(409),
    AT_WORK(409),
    FOREIGN_JOB(409),
    UNFINISHED_TWIN(409),
    CANNOT_UNDO(409),
    CANNOT_VERIFY(409),
    PLAN_ALTERED(409),
    STAGE_DECIDED(409),
    STAGE_CHANGED(409),
    PROTECTED_LIST(409),
    NO_EXPORT(409),
    FOREIGN_EXPORT(409),
    EXPORT_TOO_LARGE(409),
    REHEARSING(409),
    MASTERS_CHANGED(412),
    TOO_LARGE(413),
    FORM_TOO_LARGE(413),
    DOCUMENT_TOO_LARGE(413),
    MEDIA_TYPE(415),
    PLAN_NEEDED(428),
    LOG_IN_RATE(429),
    FAULT(500),
    WEBEX(502),
    BUSY(503),
    UPLOADS(503),
    WATCHERS(503),
    NOT_READY(503),
    STORE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Such as {@code bad-file}; also the key of its texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For what the server itself refuses, by its status. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404 -> NO_SUCH_PLACE;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> FORM_TOO_LARGE;
            case 415 -> MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : FAULT;
        };
    }
}
