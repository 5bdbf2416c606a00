/** Users by SCIM 2.0 (RFC 7643 and RFC 7644). */
package org.spaceodt.sandbox.api.scim;
