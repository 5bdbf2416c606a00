/**
 * The HTTP API, on this machine only: resources, one a noun. They decide nothing: they hand what came in to a feature or to
 * the jobs, and say what came out. {@link org.spaceodt.api.request.Gatekeeper} looks at every request first, whatever it is for;
 * whatever goes wrong is said as a {@link org.spaceodt.api.problem.Problem}.
 */
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
                        requestBodies =
                                @RequestBody(
                                        name = Answers.ACTION_ROWS,
                                        description =
                                                "Rows as a form's file, as JSON or as CSV. What a form or a JSON object says"
                                                        + " besides may stand in the query instead; nothing may be said twice.",
                                        content = {
                                            @Content(
                                                    mediaType = "multipart/form-data",
                                                    schema = @Schema(implementation = ActionRequest.Form.class)),
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema =
                                                            @Schema(
                                                                    oneOf = {
                                                                        ActionRequest.Rows.class,
                                                                        ActionRequest.Json.class
                                                                    }),
                                                    examples = {
                                                        @ExampleObject(name = "rows", value = ActionRequest.ROWS),
                                                        @ExampleObject(name = "object", value = ActionRequest.OBJECT)
                                                    }),
                                            @Content(
                                                    mediaType = UploadForm.CSV,
                                                    schema = @Schema(type = SchemaType.STRING),
                                                    examples = @ExampleObject(name = "csv", value = ActionRequest.CSV))
                                        }),
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
                                    name = Answers.FAULT,
                                    description = "A fault of the program; it is in its log",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Answers.NOT_READY,
                                    description =
                                            "The server is starting or ending, its store cannot be used now, or too many plans"
                                                    + " are being made: then Retry-After says when to ask again",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
package org.spaceodt.api;

import org.spaceodt.api.action.ActionRequest;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.request.UploadForm;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
