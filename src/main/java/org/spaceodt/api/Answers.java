package org.spaceodt.api;

/** The answers that many operations have in common, as the OpenAPI document calls them. */
final class Answers {
    static final String BAD_FILE = "BadFile";
    static final String FORBIDDEN = "Forbidden";
    static final String UNKNOWN = "Unknown";
    static final String WRONG_STATE = "WrongState";
    static final String TOO_LARGE = "TooLarge";
    static final String MEDIA_TYPE = "WrongMediaType";
    static final String WEBEX = "WebexTrouble";
    static final String FAULT = "Fault";
    static final String NOT_READY = "NotReady";

    /** What is sent for rows of an action. */
    static final String ACTION_ROWS = "ActionRows";

    static final String BAD_FILE_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:bad-file\",\"title\":\"The file cannot be used\",\"status\":400,"
                    + "\"detail\":\"Faults: 1. Nothing was done.\",\"instance\":\"/api/location-jobs\","
                    + "\"errors\":[{\"row\":3,\"column\":\"name\",\"summary\":\"The name is missing.\","
                    + "\"nextStep\":\"Write the name of the location.\",\"severity\":\"error\"}]}";
    static final String UNKNOWN_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:unknown-job\",\"title\":\"No such job\",\"status\":404,"
                    + "\"detail\":\"There is no job 17.\",\"instance\":\"/api/jobs/17\"}";
    static final String WRONG_STATE_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:wrong-state\",\"title\":\"Not now\",\"status\":409,"
                    + "\"detail\":\"The job is completed: pause is not possible.\",\"instance\":\"/api/jobs/17/pause\"}";

    private Answers() {}
}
