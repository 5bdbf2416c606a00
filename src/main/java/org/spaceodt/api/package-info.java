/**
 * The HTTP API, on this machine only: resources, one a noun. They decide nothing: they hand what came in to a feature or to
 * the jobs, and say what came out. {@link org.spaceodt.api.request.Gatekeeper} looks at every request first, whatever it is for;
 * whatever goes wrong is said as a {@link org.spaceodt.api.problem.Problem}.
 * What is said of its operations in the OpenAPI document stands in {@code META-INF/openapi.yaml}; what is sent and answered, the
 * classes say.
 */
package org.spaceodt.api;
