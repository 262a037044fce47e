import { type ComponentType, lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { OpenSocket } from './core/live-context';
import { Shell } from './shell/Shell';
import { WorklistPage } from './worklist/WorklistPage';

type Module<Name extends string> = Record<Name, ComponentType>;

/** A page that is fetched when it is first opened; the worklist alone comes with the first load. */
function page<Name extends string>(name: Name, load: () => Promise<Module<Name>>) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const SignInPage = page('SignInPage', () => import('./sign-in/SignInPage'));
const SetUpPage = page('SetUpPage', () => import('./sign-in/SetUpPage'));
const WelcomePage = page('WelcomePage', () => import('./sign-in/WelcomePage'));
const CasePage = page('CasePage', () => import('./collection-case/CasePage'));
const CaseListPage = page('CaseListPage', () => import('./worklist/CaseListPage'));
const CustomerListPage = page('CustomerListPage', () => import('./customer/CustomerListPage'));
const CustomerPage = page('CustomerPage', () => import('./customer/CustomerPage'));
const PromiseToPayListPage = page(
  'PromiseToPayListPage',
  () => import('./promise-to-pay/PromiseToPayListPage'),
);
const ApprovalListPage = page('ApprovalListPage', () => import('./approval/ApprovalListPage'));
const ForecastPage = page('ForecastPage', () => import('./forecast/ForecastPage'));
const PolicyPage = page('PolicyPage', () => import('./policy/PolicyPage'));
const PaymentPlanPage = page('PaymentPlanPage', () => import('./payment-plan/PaymentPlanPage'));
const AgeingPage = page('AgeingPage', () => import('./ageing/AgeingPage'));
const CompliancePage = page('CompliancePage', () => import('./compliance/CompliancePage'));
const ScriptListPage = page('ScriptListPage', () => import('./call-script/ScriptListPage'));
const ScriptStudioPage = page('ScriptStudioPage', () => import('./call-script/ScriptStudioPage'));
const TemplateListPage = page(
  'TemplateListPage',
  () => import('./message-template/TemplateListPage'),
);
const ImportListPage = page('ImportListPage', () => import('./import/ImportListPage'));
const AdministrationPage = page(
  'AdministrationPage',
  () => import('./administration/AdministrationPage'),
);
const NotFoundPage = page('NotFoundPage', () => import('./shell/NotFoundPage'));

/** Every address of the workbench. `openSocket`: tests hand in their own. */
export function AppRoutes({ openSocket }: { openSocket?: OpenSocket }) {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/set-up" element={<SetUpPage />} />
      <Route path="/welcome" element={<WelcomePage />} />
      <Route element={<Shell openSocket={openSocket} />}>
        <Route index element={<Navigate to="/worklist" replace />} />
        <Route path="/worklist" element={<WorklistPage />} />
        <Route path="/cases" element={<CaseListPage />} />
        <Route path="/cases/:id/negotiation?" element={<CasePage />} />
        <Route path="/customers" element={<CustomerListPage />} />
        <Route path="/customers/:id" element={<CustomerPage />} />
        <Route path="/promises" element={<PromiseToPayListPage />} />
        <Route path="/approvals" element={<ApprovalListPage />} />
        <Route path="/forecast" element={<ForecastPage />} />
        <Route path="/compliance/:part?" element={<CompliancePage />} />
        <Route path="/scripts" element={<ScriptListPage />} />
        <Route path="/scripts/:id" element={<ScriptStudioPage />} />
        <Route path="/scripts/templates" element={<TemplateListPage />} />
        <Route path="/policies" element={<PolicyPage />} />
        <Route path="/plans/:id" element={<PaymentPlanPage />} />
        <Route path="/ageing" element={<AgeingPage />} />
        <Route path="/imports" element={<ImportListPage />} />
        <Route path="/administration" element={<AdministrationPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
