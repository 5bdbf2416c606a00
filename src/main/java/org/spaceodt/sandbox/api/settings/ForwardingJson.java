package org.spaceodt.sandbox.api.settings;

import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.draw.Draw;

/** The call forwarding of a person or workspace. */
final class ForwardingJson {
    private ForwardingJson() {}

    /**
     * @param question what to draw by, different for people and workspaces
     * @param target where calls go that are forwarded
     */
    static void write(Json json, Draw draw, String question, int index, String target) {
        json.object("callForwarding");
        boolean always = draw.chance(8, question + " always", index);
        branch(json, "always", always, target).put("ringReminderEnabled", false).end();
        branch(json, "busy", draw.chance(15, question + " busy", index), target).end();
        branch(json, "noAnswer", draw.chance(30, question + " no answer", index), target)
                .put("numberOfRings", 3 + draw.below(5, question + " rings", index))
                .put("systemMaxNumberOfRings", 20)
                .end();
        json.end();
        branch(json, "businessContinuity", draw.chance(5, question + " continuity", index), target)
                .end();
    }

    private static Json branch(Json json, String name, boolean enabled, String target) {
        return json.object(name)
                .put("enabled", enabled)
                .put("destination", enabled ? target : "")
                .put("destinationVoicemailEnabled", false);
    }
}
