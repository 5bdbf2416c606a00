package org.spaceodt.sandbox.tenant.id;

/** The kinds of things with an id; the name is the type inside a Webex id. The order is part of the ids: add new ones at the end. */
public enum ResourceKind {
    ORGANIZATION,
    PEOPLE,
    LOCATION,
    PLACE,
    LICENSE,
    SCIM_GROUP,
    CALL_QUEUE,
    HUNT_GROUP,
    AUTO_ATTENDANT,
    VIRTUAL_LINE,
    VIRTUAL_EXTENSION,
    VIRTUAL_EXTENSION_RANGE,
    DEVICE,
    SCHEDULE,
    EVENT,
    ANNOUNCEMENT,
    ROUTE_GROUP,
    TRUNK,
    PSTN_CONNECTION,
    ROLE,
    DIGIT_PATTERN,
    DEPARTMENT,
    CALL_FORWARDING_SELECTIVE_RULE,
    JOB_ID,
    ROUTE_LIST,
    DIAL_PLAN,
    TRANSLATION_PATTERN;

    private static final ResourceKind[] ALL = values();

    static ResourceKind at(int ordinal) {
        return ordinal < ALL.length ? ALL[ordinal] : null;
    }
}
