package org.spaceodt.api.provider;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks at the answers of the provider before the library does, which makes one failure of all. */
@Singleton
@Unremovable
class ProviderAnswers implements OidcResponseFilter {
    private static final Logger LOG = Logger.getLogger(ProviderAnswers.class);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_ERROR = 500;

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() >= FIRST_REFUSAL) {
            LOG.warn("The identity provider answered " + answer.statusCode() + error(answer));
        }
        return answer.statusCode() >= FIRST_ERROR
                ? Uni.createFrom().failure(new SilentProvider(answer.statusCode()))
                : Uni.createFrom().voidItem();
    }

    /** What is wrong, as RFC 6749 names it: one word. The rest may be anything. */
    private static String error(OidcResponseFilterContext answer) {
        String body = answer.responseBody() == null ? "" : answer.responseBody().toString();
        String error = body.replaceFirst("(?s).{0,2000}?\"error\"\\s*:\\s*\"([a-z_]{1,60})\".*", "$1");
        return error.equals(body) ? "" : ": " + error;
    }
}
