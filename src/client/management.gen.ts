// Made from openapi/management.json by `npm run generate:openapi`. Do not edit.

export interface paths {
    "/gatehouse/v1/portals/{portalId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a portal’s contact and password rule */
        get: operations["get-portal-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a portal’s contact and password rule */
        patch: operations["update-portal-settings"];
        trace?: never;
    };
    "/v3/portals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List portals */
        get: operations["list-portals"];
        put?: never;
        /** Create a portal */
        post: operations["create-portal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one portal */
        get: operations["get-portal"];
        put?: never;
        post?: never;
        /** Delete a portal */
        delete: operations["delete-portal"];
        options?: never;
        head?: never;
        /** Change a portal */
        patch: operations["update-portal"];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "get-portal-settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
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
                        address: string;
                    };
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
    "update-portal-settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact_email?: string | null;
                    password_min_length?: number;
                };
            };
        };
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
                        address: string;
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    "list-portals": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[description]"?: string;
                "filter[description][eq]"?: string;
                "filter[description][contains]"?: string;
                "filter[description][ocontains]"?: string;
                "filter[description][oeq]"?: string;
                "filter[description][neq]"?: string;
                "filter[authentication_enabled]"?: "true" | "false";
                "filter[authentication_enabled][eq]"?: "true" | "false";
                "filter[rbac_enabled]"?: "true" | "false";
                "filter[rbac_enabled][eq]"?: "true" | "false";
                "filter[default_api_visibility]"?: string;
                "filter[default_api_visibility][eq]"?: string;
                "filter[default_api_visibility][oeq]"?: string;
                "filter[default_api_visibility][neq]"?: string;
                "filter[default_api_visibility][contains]"?: string;
                "filter[default_api_visibility][ocontains]"?: string;
                "filter[default_page_visibility]"?: string;
                "filter[default_page_visibility][eq]"?: string;
                "filter[default_page_visibility][oeq]"?: string;
                "filter[default_page_visibility][neq]"?: string;
                "filter[default_page_visibility][contains]"?: string;
                "filter[default_page_visibility][ocontains]"?: string;
                "filter[default_application_auth_strategy_id]"?: string;
                "filter[default_application_auth_strategy_id][eq]"?: string;
                "filter[default_application_auth_strategy_id][oeq]"?: string;
                "filter[default_application_auth_strategy_id][neq]"?: string;
                "filter[auto_approve_developers]"?: "true" | "false";
                "filter[auto_approve_developers][eq]"?: "true" | "false";
                "filter[auto_approve_applications]"?: "true" | "false";
                "filter[auto_approve_applications][eq]"?: "true" | "false";
                "filter[default_domain]"?: string;
                "filter[default_domain][eq]"?: string;
                "filter[default_domain][contains]"?: string;
                "filter[default_domain][ocontains]"?: string;
                "filter[default_domain][oeq]"?: string;
                "filter[default_domain][neq]"?: string;
                "filter[canonical_domain]"?: string;
                "filter[canonical_domain][eq]"?: string;
                "filter[canonical_domain][contains]"?: string;
                "filter[canonical_domain][ocontains]"?: string;
                "filter[canonical_domain][oeq]"?: string;
                "filter[canonical_domain][neq]"?: string;
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
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            display_name: string;
                            description: string | null;
                            authentication_enabled: boolean;
                            rbac_enabled: boolean;
                            sipr_enabled: boolean;
                            /** @enum {string} */
                            default_api_visibility: "public" | "private";
                            /** @enum {string} */
                            default_page_visibility: "public" | "private";
                            default_application_auth_strategy_id: string | null;
                            auto_approve_developers: boolean;
                            auto_approve_applications: boolean;
                            default_domain: string;
                            canonical_domain: string;
                            labels: {
                                [key: string]: string;
                            };
                            notifications_developer_pii_visibility_enabled: boolean;
                        }[];
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    display_name?: string;
                    description?: string | null;
                    authentication_enabled?: boolean;
                    rbac_enabled?: boolean;
                    sipr_enabled?: boolean;
                    /** @enum {string} */
                    default_api_visibility?: "public" | "private";
                    /** @enum {string} */
                    default_page_visibility?: "public" | "private";
                    default_application_auth_strategy_id?: string | null;
                    auto_approve_developers?: boolean;
                    auto_approve_applications?: boolean;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    notifications_developer_pii_visibility_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /** @enum {string} */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
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
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /** @enum {string} */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
                    };
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    "delete-portal": {
        parameters: {
            query?: {
                force?: "true" | "false";
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-portal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    display_name?: string;
                    description?: string | null;
                    authentication_enabled?: boolean;
                    rbac_enabled?: boolean;
                    sipr_enabled?: boolean;
                    /** @enum {string} */
                    default_api_visibility?: "public" | "private";
                    /** @enum {string} */
                    default_page_visibility?: "public" | "private";
                    default_application_auth_strategy_id?: string | null;
                    auto_approve_developers?: boolean;
                    auto_approve_applications?: boolean;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    notifications_developer_pii_visibility_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /** @enum {string} */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
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
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
