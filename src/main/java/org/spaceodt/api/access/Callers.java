package org.spaceodt.api.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.api.server.WhoAsks;

/** Who makes a request: whoever got in, or, where nobody is asked, who sits at this machine. */
@Singleton
public class Callers implements WhoAsks {
    /** A setting of the container: whether somebody has to log in, or to have a key. */
    public static final String ASKED = "space-odt.login";

    /** A setting of the container: the users' file, where there is one. */
    public static final String USERS = "space-odt.users";

    /** What whoever sits at this machine is called. */
    private static final String LOCAL = "local";

    private static final String CALLER = "space-odt.caller";

    private final CurrentVertxRequest current;
    private final boolean asked;

    Callers(CurrentVertxRequest current, @ConfigProperty(name = ASKED, defaultValue = "false") boolean asked) {
        this.current = current;
        this.asked = asked;
    }

    /** Whether somebody has to log in, or to have a key; else whoever reaches the port is an operator. */
    public boolean areAsked() {
        return asked;
    }

    /** Once authentication has looked at the request; empty for somebody who has to say first who that is. */
    public Optional<Caller> of(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser user ? of(user.getSecurityIdentity()) : unknown();
    }

    public Optional<Caller> of(SecurityIdentity identity) {
        Caller caller = identity.getAttribute(CALLER);
        return caller == null ? unknown() : Optional.of(caller);
    }

    /** Of the request that this thread works for; empty without one. */
    public Optional<Caller> current() {
        boolean works = Arc.container().requestContext().isActive() && current.getCurrent() != null;
        return works ? of(current.getCurrent()) : Optional.empty();
    }

    @Override
    public Optional<String> name() {
        return current().filter(caller -> caller.how() != Caller.How.LOCAL).map(Caller::name);
    }

    private Optional<Caller> unknown() {
        return asked ? Optional.empty() : Optional.of(new Caller(LOCAL, Role.OPERATOR, Caller.How.LOCAL));
    }

    /** What a mechanism answers with that has found out who it is. */
    public static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRole(caller.role().code())
                .addAttribute(CALLER, caller)
                .build();
    }
}
