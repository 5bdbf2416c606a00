package org.spaceodt.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** What went wrong with a request: problem details after RFC 9457, in the language of the reader. */
@RegisterForReflection
@RegisterResourceBundle(bundleName = Problem.BUNDLE)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "What went wrong: problem details after RFC 9457, in the language of Accept-Language (en, es, ca).")
public record Problem(
        @Schema(
                description = "Which problem it is, for programs",
                examples = "urn:space-odt:problem:bad-file",
                required = true)
        String type,

        @Schema(description = "The problem in a few words", examples = "The file cannot be used", required = true)
        String title,

        @Schema(description = "The HTTP status", examples = "400", required = true)
        int status,

        @Schema(description = "What is the matter this time, and what to do")
        String detail,

        @Schema(description = "The path that was asked for", examples = "/api/location-jobs")
        String instance,

        @Schema(description = "Everything that is wrong with a file, by row and column")
        List<Fault> errors,

        @Schema(description = "How many more faults there are than are listed; absent for none")
        Long moreErrors,

        @Schema(description = "Of plan-needed: the plan that was made now, to be looked at and named")
        String plan) {
    public static final String BUNDLE = "org.spaceodt.api.problems";
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Something that is wrong with a file. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Fault", description = "Something that is wrong with a file, and what can be done about it")
    public record Fault(
            @Schema(
                    description = "As a spreadsheet counts: the header is row 1; 0 for what is about the whole file",
                    examples = "3",
                    required = true)
            int row,

            @Schema(
                    description = "The heading in the file; empty for what is about the whole row",
                    examples = "postal_code",
                    required = true)
            String column,

            @Schema(
                    description = "One sentence",
                    examples = "The postal code has lost its leading zero.",
                    required = true)
            String summary,

            @Schema(
                    description = "What to do, in one sentence",
                    examples = "Format the column as text and write the code again.",
                    required = true)
            String nextStep,

            @Schema(
                    description = "A warning does not keep a file from being used",
                    enumeration = {"error", "warning"},
                    examples = "error",
                    required = true)
            String severity) {
        public static Fault of(Diagnostic found, Locale language) {
            return new Fault(
                    found.row(),
                    found.column(),
                    found.summary().in(language),
                    found.nextStep().in(language),
                    found.severity().name().toLowerCase(Locale.ROOT));
        }

        public static List<Fault> all(List<Diagnostic> found, Locale language) {
            return found.stream().map(one -> of(one, language)).toList();
        }
    }

    public static Problem of(Refusal refusal, String path, Locale language) {
        String key = refusal.kind().id();
        return new Problem(
                "urn:space-odt:problem:" + key,
                Text.of(BUNDLE, key + ".title").in(language),
                refusal.kind().status(),
                Text.of(BUNDLE, key + ".detail", refusal.values()).in(language),
                path,
                Fault.all(refusal.faults(), language),
                refusal.more() == 0 ? null : refusal.more(),
                refusal.kind() == ProblemKind.PLAN_NEEDED ? refusal.values()[0] : null);
    }
}
