package org.spaceodt.sandbox.api;

/** Jobs that move people to other locations. Nothing can start one yet, so there is none. */
final class JobsApi {
    private static final String MOVES = "telephony/config/jobs/person/moveLocation";
    private static final int PAGE = 2000;

    void addTo(Routes routes) {
        routes.add(MOVES, this::list).add(MOVES + "/{}", this::none).add(MOVES + "/{}/errors", this::none);
    }

    private Answer list(Call call) {
        return new Listing(call, 0, job -> false).byOffset(PAGE, PAGE).answer("items", (json, job) -> {});
    }

    private Answer none(Call call) {
        throw Problem.notFound();
    }
}
