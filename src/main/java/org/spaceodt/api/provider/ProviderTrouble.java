package org.spaceodt.api.provider;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Why somebody is not logged in by the provider, as they are told it. */
enum ProviderTrouble {
    /** It does not answer, or not as a provider does. */
    DOWN(503),
    /** By the clocks, its answer has ended or has not begun. */
    CLOCKS(401),
    /** What came back is of no log-in that this browser began, or of one that is over. */
    STALE(401),
    /** It, or its answer, does not confirm who somebody is. */
    UNCONFIRMED(401),
    /** It says that they may not, or they did not want to. */
    DENIED(403),
    NO_NAME(403),
    NO_ROLE(403);

    private static final Set<Integer> TIMES = Set.of(
            ErrorCodes.EXPIRED,
            ErrorCodes.NOT_YET_VALID,
            ErrorCodes.ISSUED_AT_INVALID_FUTURE,
            ErrorCodes.ISSUED_AT_INVALID_PAST);

    final int status;

    ProviderTrouble(int status) {
        this.status = status;
    }

    /** The key of its text. */
    String key() {
        return "login.provider." + name().toLowerCase(Locale.ROOT);
    }

    static ProviderTrouble of(Throwable failure) {
        List<Throwable> causes = causes(failure).toList();
        if (causes.stream().anyMatch(ProviderTrouble::isTime)) {
            return CLOCKS;
        }
        return causes.stream().anyMatch(ProviderTrouble::isSilence) ? DOWN : UNCONFIRMED;
    }

    /**
     * For whoever runs the server. Texts of the provider and of the library stay out: they repeat tokens, and what others wrote into an
     * address.
     */
    static String kinds(Throwable failure) {
        return causes(failure).map(cause -> cause.getClass().getSimpleName()).reduce("", (all, one) -> all + " " + one);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isTime(Throwable cause) {
        return cause instanceof InvalidJwtException token && TIMES.stream().anyMatch(token::hasErrorCode);
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof OidcEndpointAccessException
                || cause instanceof SilentProvider
                // What it found out about the provider before the first log-in; it does not say why that failed.
                || cause instanceof OIDCException && cause.getCause() != null;
    }
}
