package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;

/**
 * Whether whoever was let in once may still see what goes on and on: a session, a key or a role may end meanwhile. It costs the store
 * what a request costs it, once in {@link #AGAIN}.
 */
@Singleton
public class StillIn {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Callers callers;
    private final LogIn logIn;
    private final KeyAuthentication keys;

    StillIn(Callers callers, LogIn logIn, KeyAuthentication keys) {
        this.callers = callers;
        this.logIn = logIn;
        this.keys = keys;
    }

    /**
     * Of whoever makes a request, in the role that it took. To look is no use of a session, which ends as if nobody looked.
     *
     * @return may be asked as often as one likes, by one thread at a time; throws {@link org.spaceodt.job.StoreUnavailable} when nobody
     *     can know
     */
    public BooleanSupplier of(RoutingContext exchange) {
        Optional<Role> needed = RoleFilter.needed(exchange);
        return callers.of(exchange)
                .flatMap(caller -> again(exchange, caller))
                .map(again -> looks(again, needed.orElse(Role.OPERATOR), System::nanoTime))
                .orElse(() -> true);
    }

    /** @param clock counts nanoseconds */
    static BooleanSupplier looks(Supplier<Optional<Caller>> again, Role needed, LongSupplier clock) {
        return new Looks(again, needed, clock);
    }

    /** How to find out who that is now; empty for who sits at this machine. */
    private Optional<Supplier<Optional<Caller>>> again(RoutingContext exchange, Caller caller) {
        return switch (caller.how()) {
            case LOCAL -> Optional.empty();
            case KEY -> {
                Optional<String> key = KeyAuthentication.key(exchange);
                yield Optional.of(() -> key.flatMap(keys::known));
            }
            case SESSION, OIDC -> {
                Optional<String> session = SessionCookie.of(exchange);
                yield Optional.of(() -> session.flatMap(logIn::stillIn));
            }
        };
    }

    /** One answer is good for a while. */
    private static final class Looks implements BooleanSupplier {
        private final Supplier<Optional<Caller>> again;
        private final Role needed;
        private final LongSupplier clock;
        private long looked;

        Looks(Supplier<Optional<Caller>> again, Role needed, LongSupplier clock) {
            this.again = again;
            this.needed = needed;
            this.clock = clock;
            this.looked = clock.getAsLong();
        }

        @Override
        public boolean getAsBoolean() {
            if (clock.getAsLong() - looked < AGAIN.toNanos()) {
                return true;
            }
            boolean still = again.get().filter(caller -> caller.may(needed)).isPresent();
            looked = clock.getAsLong();
            return still;
        }
    }
}
