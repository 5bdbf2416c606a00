package org.spaceodt.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** What went wrong with a request: problem details after RFC 9457, in the language of the reader. */
@RegisterForReflection
@RegisterResourceBundle(bundleName = Problem.BUNDLE)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        Long moreErrors,
        String errorsLink,
        String plan,
        String error) {
    public static final String BUNDLE = "org.spaceodt.api.problems";
    /** Paths whose clients read {@code error}. */
    private static final Pattern OF_THE_ORIGINAL =
            Pattern.compile("/api/(location-|plan|menu|master/|mapping|action/|artifacts|status|json-query)");

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Something that is wrong with a file. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Fault")
    public record Fault(
            String code,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String file,
            int row,
            String column,
            String summary,
            String nextStep,
            String severity) {
        public static Fault of(Diagnostic found, Locale language) {
            return new Fault(
                    found.code(),
                    found.file(),
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
        String title = Text.of(BUNDLE, key + ".title").in(language);
        String detail = Text.of(BUNDLE, key + ".detail", refusal.values()).in(language);
        return new Problem(
                "urn:space-odt:problem:" + key,
                title,
                refusal.kind().status(),
                detail,
                path,
                Fault.all(refusal.faults(), language),
                refusal.more() == 0 ? null : refusal.more(),
                refusal.link(),
                refusal.kind() == ProblemKind.PLAN_NEEDED ? refusal.values()[0] : null,
                OF_THE_ORIGINAL.matcher(path).lookingAt() ? title + ": " + detail : null);
    }
}
