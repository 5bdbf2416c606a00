package org.spaceodt.webex.resource.calling;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The kinds of outgoing calls (Cisco's OpenAPI specification). */
@RegisterForReflection
public enum CallType {
    INTERNAL_CALL,
    TOLL_FREE,
    INTERNATIONAL,
    OPERATOR_ASSISTED,
    CHARGEABLE_DIRECTORY_ASSISTED,
    SPECIAL_SERVICES_I,
    SPECIAL_SERVICES_II,
    PREMIUM_SERVICES_I,
    PREMIUM_SERVICES_II,
    NATIONAL
}
