package org.spaceodt.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the OpenAPI document says of the whole, and the answers that many operations have in common. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Space OdT",
                        version = "1",
                        description =
                                "Jobs that change Webex Calling in bulk: made from a table, started, watched, undone."
                                        + " Served on this machine only. What goes wrong is answered as problem details (RFC 9457)"
                                        + " in the language of Accept-Language: en, es or ca.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = Answers.BAD_FILE,
                                    description = "The file or a parameter cannot be used; every fault is listed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "fault",
                                                                    value = Answers.BAD_FILE_EXAMPLE))),
                            @APIResponse(
                                    name = Answers.FORBIDDEN,
                                    description =
                                            "The request came from a page of somebody else's, or by another name than"
                                                    + " 127.0.0.1, localhost or [::1]",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Answers.UNKNOWN,
                                    description = "There is no such job, or nothing to show yet",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown",
                                                                    value = Answers.UNKNOWN_EXAMPLE))),
                            @APIResponse(
                                    name = Answers.WRONG_STATE,
                                    description = "Where the job stands there is no such move",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "state",
                                                                    value = Answers.WRONG_STATE_EXAMPLE))),
                            @APIResponse(
                                    name = Answers.TOO_LARGE,
                                    description = "The file is larger than the server takes (--max-upload-mb)",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Answers.MEDIA_TYPE,
                                    description = "Neither multipart/form-data nor JSON nor CSV",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Answers.WEBEX,
                                    description = "Webex refused, or could not be reached",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Answers.NOT_READY,
                                    description = "The server is starting or ending, or its store cannot be used now",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
final class Answers {
    static final String BAD_FILE = "BadFile";
    static final String FORBIDDEN = "Forbidden";
    static final String UNKNOWN = "Unknown";
    static final String WRONG_STATE = "WrongState";
    static final String TOO_LARGE = "TooLarge";
    static final String MEDIA_TYPE = "WrongMediaType";
    static final String WEBEX = "WebexTrouble";
    static final String NOT_READY = "NotReady";

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
