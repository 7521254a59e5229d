/** The one door of the kit: what page files import. Islands import their own files, never this one. */
export { ActionForm, Button, type ButtonKind, type ButtonSize, LinkButton } from './action/Button.tsx'
export { ConfirmDialog, ConfirmPage } from './action/Confirm.tsx'
export { CopyButton } from './action/CopyButton.tsx'
export { Dialog, DialogLink } from './action/Dialog.tsx'
export { Menu, type MenuItem, RowMenu } from './action/Menu.tsx'
export { SecretOnce } from './action/SecretOnce.tsx'
export { CodeBlock, CodeTabs, InlineCode, OperationTitle } from './code/CodeBlock.tsx'
export type { CodeLanguage } from './code/colour.ts'
export { type Asset, renderDocument } from './document/render-document.ts'
export {
  CheckboxField,
  CheckboxGroup,
  type ChoiceOption,
  RadioCards,
  RadioGroup,
  SwitchField,
} from './form/Choices.tsx'
export type { FieldProps } from './form/Field.tsx'
export { Fieldset, Form } from './form/Form.tsx'
export type { FormErrors, FormValues } from './form/form-state.ts'
export { PasswordField } from './form/PasswordField.tsx'
export { FilterForm, SearchField } from './form/SearchField.tsx'
export { SelectField, type SelectOption } from './form/SelectField.tsx'
export { TextAreaField, TextField } from './form/TextField.tsx'
export { Icon, type IconName } from './icon/Icon.tsx'
export { Avatar } from './layout/Avatar.tsx'
export { Breadcrumbs, type Crumb } from './layout/Breadcrumbs.tsx'
export { Card, CardGrid } from './layout/Card.tsx'
export { Columns, Prose, Row, Section, Stack } from './layout/Layout.tsx'
export { PageHeader } from './layout/PageHeader.tsx'
export { SideNav, type SideNavGroup, type SideNavItem } from './layout/SideNav.tsx'
export { FilterPills, type TabItem, Tabs } from './layout/Tabs.tsx'
export { type Reader, readerFor, useReader } from './reader.ts'
export { Badge, CountBadge, MethodBadge, type Status, StatusBadge, type Tone } from './status/Badge.tsx'
export { EmptyState } from './status/EmptyState.tsx'
export { Notice, type NoticeTone } from './status/Notice.tsx'
export { ProblemNote } from './status/ProblemNote.tsx'
export { StateNote } from './status/StateNote.tsx'
export { type Step, Stepper } from './status/Stepper.tsx'
export { type Definition, DefinitionList, ItemList } from './table/Lists.tsx'
export { Pagination } from './table/Pagination.tsx'
export { type Column, Table } from './table/Table.tsx'
export { Count, Time, type TimeForm } from './table/Time.tsx'
