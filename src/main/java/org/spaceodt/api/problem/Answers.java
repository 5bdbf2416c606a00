package org.spaceodt.api.problem;

/** The answers that many operations have in common, as the OpenAPI document calls them. */
public final class Answers {
    public static final String BAD_FILE = "BadFile";
    public static final String FORBIDDEN = "Forbidden";
    public static final String UNKNOWN = "Unknown";
    public static final String WRONG_STATE = "WrongState";
    public static final String TOO_LARGE = "TooLarge";
    public static final String MEDIA_TYPE = "WrongMediaType";
    public static final String WEBEX = "WebexTrouble";
    public static final String FAULT = "Fault";
    public static final String NOT_READY = "NotReady";

    /** What is sent for rows of an action. */
    public static final String ACTION_ROWS = "ActionRows";

    public static final String BAD_FILE_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:bad-file\",\"title\":\"The file cannot be used\",\"status\":400,"
                    + "\"detail\":\"Faults: 1. Nothing was done.\",\"instance\":\"/api/location-jobs\","
                    + "\"errors\":[{\"row\":3,\"column\":\"name\",\"summary\":\"The name is missing.\","
                    + "\"next_step\":\"Write the name of the location.\",\"severity\":\"error\"}]}";
    public static final String UNKNOWN_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:unknown-job\",\"title\":\"No such job\",\"status\":404,"
                    + "\"detail\":\"There is no job 17.\",\"instance\":\"/api/jobs/17\"}";
    public static final String WRONG_STATE_EXAMPLE =
            "{\"type\":\"urn:space-odt:problem:wrong-state\",\"title\":\"Not now\",\"status\":409,"
                    + "\"detail\":\"The job is completed: pause is not possible.\",\"instance\":\"/api/jobs/17/pause\"}";

    private Answers() {}
}
