// Made from openapi/portal.json by `npm run generate:openapi`. Do not edit.

export interface paths {
    "/api/gatehouse/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the contact, the password rule and the gateway’s address of this portal */
        get: operations["get-portal-site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/application-auth-strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the auth strategies that this portal offers */
        get: operations["list-application-auth-strategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what this portal is and allows */
        get: operations["get-portal-context"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNodeInput"][];
        };
        Problem: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNode: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNode"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "get-portal-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact_email: string | null;
                        password_min_length: number;
                        description: string | null;
                        gateway_url: string;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-application-auth-strategies": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[name][eq]"?: string;
                "filter[name]"?: string;
                "filter[name][contains]"?: string;
                "filter[credential_type][eq]"?: "client_credentials" | "self_managed_client_credentials" | "key_auth";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        portal_id: string;
                        /** Format: uuid */
                        org_id: string;
                        name: string;
                        canonical_domain: string;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        basic_auth_enabled: boolean;
                        oidc_auth_enabled: boolean;
                        saml_auth_enabled: boolean;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
