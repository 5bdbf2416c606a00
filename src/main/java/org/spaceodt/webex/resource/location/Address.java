package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A postal address.
 *
 * @param country two letters, ISO 3166-1
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Address(
        String address1, Optional<String> address2, String city, String state, String postalCode, String country) {}
