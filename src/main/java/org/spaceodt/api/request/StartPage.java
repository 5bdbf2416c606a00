package org.spaceodt.api.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the page at the address of a server leads to. The servers differ in nothing else. */
public enum StartPage {
    ALL(),
    LOCATIONS("/api/location-state/current", "state", "/api/plan", "plan"),
    ACTIONS("/api/menu", "catalogue", "/api/master/state", "masters"),
    INVENTORY("/api/artifacts", "artifacts", "/api/status", "status");

    /** The setting that says which. */
    public static final String WHICH = "space-odt.start-page";

    private final Map<String, String> links = new LinkedHashMap<>();

    /** @param links a path, what it is, a path… */
    StartPage(String... links) {
        for (int i = 0; i < links.length; i += 2) {
            this.links.put(links[i], "start." + links[i + 1]);
        }
    }

    /** Paths, and the keys of the texts that say what is there. */
    Map<String, String> links() {
        Map<String, String> all = new LinkedHashMap<>(links);
        all.put("/q/swagger-ui/", "start.documents");
        all.put("/api/jobs", "start.jobs");
        all.put("/q/health/ready", "start.health");
        return all;
    }
}
