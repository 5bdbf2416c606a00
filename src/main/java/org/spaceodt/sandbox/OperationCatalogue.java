package org.spaceodt.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.fault.plan.Places;
import org.spaceodt.sandbox.fault.plan.PlanReader;
import org.spaceodt.sandbox.http.ApiOperations;
import org.spaceodt.sandbox.http.TokenCalls;
import org.spaceodt.sandbox.server.IncomingRequest;
import org.spaceodt.sandbox.state.RecentWrites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.sandbox.tenant.time.Times;

/** What options and plans can speak of. It is the same for every tenant, so it can be asked before there is one. */
public final class OperationCatalogue {
    private final ApiOperations operations;

    OperationCatalogue(ApiOperations operations) {
        this.operations = operations;
    }

    /** That of the smallest tenant, whose clock stands still. */
    public static OperationCatalogue ofAnyTenant() {
        Times times = new Times(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Lags.defaults());
        Tenant tenant = new Tenant(new Census(1, 1, 0, 0, 0, 0, 0, 0, 1), times);
        return new OperationCatalogue(ApiOperations.of(new Api(tenant, new RecentWrites(1, 1), () -> {
            throw new IllegalStateException("Nobody asks for tokens here.");
        })));
    }

    /** The families that can have a rate limit of their own. */
    public Set<String> families() {
        Set<String> families = new TreeSet<>(operations.families());
        families.add(TokenCalls.FAMILY);
        return families;
    }

    /** @throws BadPlanException with everything that is wrong with it */
    public FaultPlan plan(byte[] json) throws BadPlanException {
        return reader().read(json);
    }

    PlanReader reader() {
        return new PlanReader(new Places(this::knows, families()));
    }

    private boolean knows(String template) {
        return template.equals(IncomingRequest.template(TokenCalls.NAME))
                || template.equals(IncomingRequest.template(
                        operations.find("GET", template).name()));
    }
}
