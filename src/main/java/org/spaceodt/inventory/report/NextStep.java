package org.spaceodt.inventory.report;

import java.util.OptionalInt;

/** What a person can do about a failure; decided by the HTTP status alone. */
enum NextStep {
    CONNECTION,
    TOKEN,
    PERMISSION,
    GONE,
    LIMIT,
    TRY_AGAIN,
    REQUEST;

    static NextStep of(OptionalInt status) {
        if (status.isEmpty()) {
            return CONNECTION;
        }
        return switch (status.getAsInt()) {
            case 401 -> TOKEN;
            case 403 -> PERMISSION;
            case 404 -> GONE;
            case 429 -> LIMIT;
            default -> status.getAsInt() >= 500 ? TRY_AGAIN : REQUEST;
        };
    }

    String words(ReportMessages words) {
        return switch (this) {
            case CONNECTION -> words.nextConnection();
            case TOKEN -> words.nextToken();
            case PERMISSION -> words.nextPermission();
            case GONE -> words.nextGone();
            case LIMIT -> words.nextLimit();
            case TRY_AGAIN -> words.nextTryAgain();
            case REQUEST -> words.nextRequest();
        };
    }
}
