/**
 * The answers of the Webex REST API over the tenant, reading and writing: paths, parameters, pages and JSON. It knows no HTTP server. The shapes follow
 * the Webex OpenAPI specifications, completed by the models of wxc_sdk.
 */
package org.spaceodt.sandbox.api;
