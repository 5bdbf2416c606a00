/** The licences of the subscription, and how many of each are in use. */
package org.spaceodt.sandbox.tenant.licenses;
